// Generates every file of the example: what the offices of Xicheng and the city would have sent for 2021, all of it synthetic.
import { generateAdministrativeConduct } from "./administrative-conduct.ts";
import { generateBlockchainServices } from "./blockchain-services.ts";
import { generateBudget } from "./budget.ts";
import { generateBusinessEnvironment } from "./business-environment.ts";
import { generateChineseMedicine } from "./chinese-medicine.ts";
import { generateExchangeEvents } from "./exchange-events.ts";
import { generateHotline } from "./hotline.ts";
import { generateKeyTasks } from "./key-tasks.ts";
import { generateLawEnforcement } from "./law-enforcement.ts";
import { generateOnlineServices } from "./online-services.ts";
import { generateOpenGovernment } from "./open-government.ts";
import { generatePairedAssistance } from "./paired-assistance.ts";
import { generatePollution } from "./pollution.ts";
import { generatePublicHealth } from "./public-health.ts";
import { generateRandomInspection } from "./random-inspection.ts";
import { generateRuleOfLaw } from "./rule-of-law.ts";
import { generateSelfEvaluation } from "./self-evaluation.ts";
import { generateTechnologyCentre } from "./technology-centre.ts";
import { generateWorkSafety } from "./work-safety.ts";

/** The systems of the example in the order they are generated; the small ones come first. */
const systems = [
  { what: "exchange-events", generate: generateExchangeEvents },
  { what: "technology-centre", generate: generateTechnologyCentre },
  { what: "blockchain-services", generate: generateBlockchainServices },
  { what: "paired-assistance", generate: generatePairedAssistance },
  { what: "budget", generate: generateBudget },
  { what: "public-health", generate: generatePublicHealth },
  { what: "chinese-medicine", generate: generateChineseMedicine },
  { what: "key-tasks", generate: generateKeyTasks },
  { what: "self-evaluation", generate: generateSelfEvaluation },
  { what: "work-safety", generate: generateWorkSafety },
  { what: "open-government", generate: generateOpenGovernment },
  { what: "pollution", generate: generatePollution },
  { what: "business-environment", generate: generateBusinessEnvironment },
  { what: "random-inspection", generate: generateRandomInspection },
  { what: "law-enforcement", generate: generateLawEnforcement },
  { what: "administrative-conduct", generate: generateAdministrativeConduct },
  { what: "rule-of-law", generate: generateRuleOfLaw },
  { what: "online-services", generate: generateOnlineServices },
  { what: "hotline", generate: generateHotline },
] as const;

/** Writes all files under `out`, telling how many of the systems are done; returns the paths, relative to `out`. */
export async function generateExample(
  out: string,
  onProgress: (done: number, total: number, what: string) => void,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const [done, { what, generate }] of systems.entries()) {
    onProgress(done, systems.length, what);
    paths.push(...(await generate(out)));
  }
  onProgress(systems.length, systems.length, "");
  return paths;
}
