#!/usr/bin/env node
// Starts the command line from its TypeScript source (tsx strips the types; nothing is built or cached in the checkout).
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

process.env["NODE_ENV"] ??= "production";
// The program's own compiler settings, wherever it is started from.
process.env["TSX_TSCONFIG_PATH"] = fileURLToPath(new URL("../tsconfig.json", import.meta.url));
register();
await import("../src/cli/main.ts");
