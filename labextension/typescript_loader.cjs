// Lets webpack read TypeScript: esbuild takes the types away.

const { transform } = require("esbuild");

module.exports = function (source) {
  const done = this.async();
  transform(source, { loader: "ts", target: "es2022", sourcefile: this.resourcePath }).then(
    ({ code }) => done(null, code),
    done,
  );
};
