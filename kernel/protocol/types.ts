// Jupyter's messages as data, and what the protocol asks of a kernel. Nothing here knows of arrays.

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };
export type JsonObject = { readonly [key: string]: Json | undefined };

export interface Header {
  readonly msg_id: string;
  readonly msg_type: string;
  readonly username: string;
  readonly session: string;
  readonly date: string;
  readonly version: string;
}

export interface Message {
  readonly identities: readonly Uint8Array[];
  readonly header: Header;
  readonly parent_header: Header | Record<string, never>;
  readonly metadata: JsonObject;
  readonly content: JsonObject;
  readonly buffers: readonly Uint8Array[];
}

/** A connection file. */
export interface Connection {
  readonly transport: "tcp" | "ipc";
  readonly ip: string;
  readonly shell_port: number;
  readonly iopub_port: number;
  readonly stdin_port: number;
  readonly control_port: number;
  readonly hb_port: number;
  readonly key: string;
  readonly signature_scheme: string;
}

/** A MIME bundle: from MIME type to text or JSON. */
export type MimeBundle = { readonly [mimeType: string]: Json | undefined };

/** What an executing cell tells its front ends. */
export type Output =
  | { readonly type: "stream"; readonly name: "stdout" | "stderr"; readonly text: string }
  | { readonly type: "display_data"; readonly data: MimeBundle; readonly metadata: JsonObject }
  | { readonly type: "execute_result"; readonly data: MimeBundle; readonly metadata: JsonObject }
  | { readonly type: "clear_output"; readonly wait: boolean };

export interface ExecuteRequest {
  readonly code: string;
  /** The cell's number; 0 for what is not stored as one. */
  readonly count: number;
  readonly silent: boolean;
}

export type ExecuteOutcome =
  | { readonly status: "ok" }
  | {
      readonly status: "error";
      readonly ename: string;
      readonly evalue: string;
      readonly traceback: readonly string[];
    };

/** What the protocol asks of a kernel. Offsets are in UTF-16 units; the protocol counts code points on the wire. */
export interface Kernel {
  /** Runs one cell. Called for one cell at a time; outputs may come until it settles, and late ones after. */
  execute(request: ExecuteRequest, output: (output: Output) => void): Promise<ExecuteOutcome>;
  complete(code: string, offset: number): Promise<JsonObject>;
  inspect(code: string, offset: number, detail: 0 | 1): Promise<JsonObject>;
  isComplete(code: string): Promise<JsonObject>;
  /** Stops the running cell if there is one; `execute` then settles with an error. */
  interrupt(): Promise<void>;
  shutdown(restart: boolean): Promise<void>;
}
