import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before a build by NODE_OPTIONS: ends the process, without a chance to tidy up, right at one step of its own. `KILL_AT` names a
// function of `fs`, a part of the path it is called with, and whether to end before or after that call.
const [name, part, when] = (process.env.KILL_AT ?? '').split('|');
const call = fs[name];
fs[name] = (...values) => {
  const isIt = values.some((value) => typeof value === 'string' && value.includes(part));
  if (isIt && when === 'before') end();
  const result = call(...values);
  if (isIt && when === 'after') end();
  return result;
};
syncBuiltinESMExports();

function end() {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}
