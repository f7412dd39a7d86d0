import { tests } from "./all.mjs";
import { test } from "node:test";

for (const { name, run } of tests) test(name, run);
