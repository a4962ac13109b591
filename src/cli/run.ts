import { main } from "./main.ts";

/** The command in this process: its arguments, its streams, its exit code. */
export async function run(): Promise<void> {
  const { stdin, stdout, stderr, env, argv } = process;
  process.exitCode = await main(argv.slice(2), { input: stdin, out: stdout, err: stderr, env });
}
