// The gate (`npm test`): types, lint, imports, dead code, format and tests. One line each; all of them run, whatever the others say.
import { spawn } from "node:child_process";

const started = performance.now();
const secondsSince = (from) => ((performance.now() - from) / 1000).toFixed(1).padStart(6);
const failed = [];

/** Runs a script of package.json and prints its line; what it wrote is shown only where it failed. */
function runStep(script) {
  const from = performance.now();
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => (output += String(error)));
    child.on("close", (code) => {
      const ok = code === 0;
      const counts = output.match(/^\d+ passed, \d+ failed.*$/gm)?.at(-1) ?? "";
      console.log(`${ok ? "ok    " : "FAILED"} ${script.padEnd(8)} ${secondsSince(from)} s  ${counts}`.trimEnd());
      if (!ok) {
        console.log(output.trimEnd());
        failed.push(script);
      }
      resolve();
    });
  });
}

const inTurn = async (scripts) => {
  for (const script of scripts) await runStep(script);
};

// Two cores: the linter takes as long as the other checks together. The tests use all cores themselves.
await Promise.all([inTurn(["lint"]), inTurn(["types", "imports", "dead", "format"])]);
await runStep("unit");

console.log(failed.length === 0 ? `gate open ${secondsSince(started)} s` : `gate shut ${secondsSince(started)} s: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
