// Random tests try the same values every time, so that a failure is this change's; STRIDELAB_FUZZ_SEED tries others.

import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.STRIDELAB_FUZZ_SEED ?? 20_260_101) });
