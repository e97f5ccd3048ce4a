import { errorCode } from './refusals';
import type { Answer } from './sheet-query';

/**
 * Syncs and takes the answer; undefined where Excel can't give it. That the clerk is typing in a cell is no such case:
 * then Excel can't answer anything, and that is thrown, as a fault of ours is.
 */
export async function attempt<T>(context: Excel.RequestContext, answer: Answer<T>): Promise<T | undefined> {
  try {
    await context.sync();
    return answer();
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined || code === 'InvalidOperationInCellEditMode') throw error;
    return undefined;
  }
}
