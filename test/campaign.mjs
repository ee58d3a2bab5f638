// Long campaigns, each a command of its own that prints one line of JSON:
//   npm run -s campaign -- fuzz [--count 20000] [--format docx] [--seed 1]
import { register } from "tsx/esm/api";

register();
const campaigns = { fuzz: async () => (await import("./fuzz-campaign.ts")).runFuzz };
const [name, ...options] = process.argv.slice(2);
const campaign = campaigns[name];
if (!campaign) {
  console.error(`campaigns: ${Object.keys(campaigns).join(", ")}`);
  process.exit(2);
}
process.exitCode = await (await campaign())(options);
