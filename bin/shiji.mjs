#!/usr/bin/env node
// Starts the command line from its TypeScript source (tsx strips the types; nothing is built or cached in the checkout).
import { register } from "tsx/esm/api";

process.env["NODE_ENV"] ??= "production";
register();
await import("../src/cli/main.ts");
