// How a command reaches a data directory: it opens it, or, where a running process has it open, asks that process.
import { copyFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { EndpointName, InputOf, Outputs, Perform } from "../api/api.ts";
import { loadOwner } from "../journal/lock.ts";
import { ProblemError, type Problem } from "../vocabulary/problem.ts";
import { bindEndpoints } from "../workspace/perform.ts";
import { openWorkspace, type Progress, type Workspace } from "../workspace/workspace.ts";
import { loadGiven, unopened } from "./given.ts";

/** A data directory within reach. */
export interface Connection {
  readonly perform: Perform;
  /** Hands a file over; the answer names it in an import. */
  readonly upload: (path: string) => Promise<{ readonly id: string; readonly name: string }>;
  readonly close: () => Promise<void>;
}

/** The time as entries carry it: of Beijing, to the second. */
export function beijingTime(milliseconds: number): string {
  return `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

/** Opens a directory, or connects to the process that has it open. */
export async function connect(directory: string, progress: Progress): Promise<Connection> {
  const owner = await loadOwner(directory);
  if (owner?.port) return connectTo(owner.port, owner.token);
  const now = (): string => beijingTime(Date.now());
  const workspace = await openWorkspace(directory, now(), progress);
  return connectOwn(workspace, bindEndpoints(workspace, now, progress));
}

/** A connection to a directory that this process has open. */
export function connectOwn(workspace: Workspace, perform: Perform): Connection {
  let uploads = 0;
  return {
    perform,
    upload: async (path) => {
      const id = `upload-${String(++uploads)}`;
      await copyGiven(path, join(workspace.staging, id));
      return { id, name: basename(path) };
    },
    close: () => workspace.close(),
  };
}

/** Copies a file that a person named; one that cannot be read is their problem, not ours. */
async function copyGiven(path: string, to: string): Promise<void> {
  try {
    await copyFile(path, to);
  } catch (error) {
    throw unopened(path, error);
  }
}

function connectTo(port: number, token: string): Connection {
  const base = `http://127.0.0.1:${String(port)}/api`;
  const headers = { "x-shiji-token": token };
  const answer = async (response: Response): Promise<unknown> => {
    const body = (await response.json()) as { readonly problems?: readonly Problem[]; readonly title?: string };
    if (response.ok) return body;
    if (body.problems && body.problems.length > 0) throw new ProblemError(body.problems);
    throw new Error(body.title ?? `the server answered ${String(response.status)}`);
  };
  return {
    perform: async <Name extends EndpointName>(name: Name, input: InputOf<Name>): Promise<Outputs[Name]> => {
      const response = await fetch(`${base}/${name}`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify(input),
      });
      return (await answer(response)) as Outputs[Name];
    },
    upload: async (path) => {
      const bytes = await loadGiven(path);
      const response = await fetch(`${base}/upload`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/octet-stream" },
        body: bytes,
      });
      const { id } = (await answer(response)) as { readonly id: string };
      return { id, name: basename(path) };
    },
    close: async () => undefined,
  };
}
