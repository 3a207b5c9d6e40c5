// Bundles the extension as a module that JupyterLab loads at run time (module federation).

import { createRequire } from "node:module";
import { join } from "node:path";
import webpack from "webpack";

const here = import.meta.dirname;
const { name } = createRequire(import.meta.url)("./package.json");

/** What JupyterLab hands to every extension, so that it is not bundled; any JupyterLab 4 will do. */
export const host = { "@lumino/widgets": "^2.0.0" };
const shared = Object.fromEntries(
  Object.entries(host).map(([module, requiredVersion]) => [
    module,
    { singleton: true, import: false, requiredVersion },
  ]),
);

export default {
  mode: "production",
  devtool: false,
  context: here,
  entry: {},
  output: {
    path: join(here, "dist/static"),
    filename: "[name].[contenthash].js",
    // JupyterLab tells at run time where it serves the extension from.
    publicPath: "auto",
    uniqueName: name,
  },
  resolve: { extensionAlias: { ".js": [".ts", ".js"] } },
  module: { rules: [{ test: /\.ts$/, use: join(here, "typescript_loader.cjs") }] },
  plugins: [
    new webpack.container.ModuleFederationPlugin({
      name,
      filename: "remoteEntry.[contenthash].js",
      library: { type: "var", name: ["_JUPYTERLAB", name] },
      exposes: { "./mimeExtension": "./src/mimeExtension.ts" },
      shared,
    }),
  ],
  performance: { hints: false },
};
