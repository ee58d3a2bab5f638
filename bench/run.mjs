// Runs a benchmark (npm run -s bench -- NAME [--rows N]) from its TypeScript source: progress on stderr, one JSON line on stdout.
import { register } from "tsx/esm/api";

register();
const [name, ...options] = process.argv.slice(2);
const at = options.indexOf("--rows");
const rows = at < 0 ? null : Number(options[at + 1]);
if (!name || !/^[a-z-]+$/.test(name) || (rows !== null && !(Number.isInteger(rows) && rows > 0))) {
  console.error("usage: npm run -s bench -- NAME [--rows N]");
  process.exit(2);
}
const { run } = await import(`./${name}.ts`);
const { ratios, values, rows: used } = await run(rows, (text) => console.error(text));
const machine = `node ${process.version}, ${process.platform} ${process.arch}`;
console.log(JSON.stringify({ bench: name, rows: used, ratios, values, machine }));
