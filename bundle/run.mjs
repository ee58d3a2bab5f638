// Makes the archives for machines without network (npm run -s bundle -- [--platform linux-arm64] [--out dist]): one line of JSON each.
import { parseArgs } from "node:util";
import { register } from "tsx/esm/api";

register();
const { platforms } = await import("./platform.ts");
const { values } = parseArgs({
  options: { platform: { type: "string", multiple: true, default: ["linux-x64"] }, out: { type: "string", default: "dist" } },
});
const unknown = values.platform.filter((name) => !(name in platforms));
if (unknown.length > 0) {
  console.error(`no such platform: ${unknown.join(", ")}; there are ${Object.keys(platforms).join(", ")}`);
  process.exit(2);
}
const { createBundle } = await import("./bundle.ts");
for (const name of values.platform) console.log(JSON.stringify(await createBundle(name, values.out)));
