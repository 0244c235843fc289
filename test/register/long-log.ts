// A log long enough to be killed in the middle of its folding.
import { MemoryLog } from './log.ts';
import { tellStory } from './story.ts';

export function longLog(): MemoryLog {
  const log = new MemoryLog();
  for (let i = 0; i < 12; i += 1) tellStory(log);
  return log;
}
