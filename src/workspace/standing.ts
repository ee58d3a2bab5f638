// What a data directory has in force (在用定义), read without opening it for work: nothing is locked, nothing is caught up.
import { openBlobs } from "../journal/blob.ts";
import { openJournal } from "../journal/store.ts";
import { inForce, type Applied } from "../pack/catalogue.ts";
import type { Pack } from "../pack/pack.ts";
import type { Register } from "../register/register.ts";
import type { Standing } from "./apply.ts";
import { endOfTime } from "./catalogues.ts";
import { loadDefinition } from "./workspace.ts";

/** Packs and registers in force, the newest of each. */
export async function loadStanding(directory: string): Promise<Standing> {
  const journal = await openJournal(directory);
  const blobs = await openBlobs(directory);
  const packs: Applied<Pack>[] = [];
  const registers: Applied<Register>[] = [];
  for (const entry of journal.entries()) {
    if (entry.kind !== "apply") continue;
    const definition = await loadDefinition(blobs, entry);
    if (definition.kind === "pack") packs.push(definition);
    if (definition.kind === "register") registers.push(definition);
  }
  return { packs: inForce(packs, endOfTime, Number.MAX_SAFE_INTEGER), registers: inForce(registers, endOfTime, Number.MAX_SAFE_INTEGER) };
}
