/** Progress as the edits that make its sheets, or draw them anew where they stand. */
import type { Edit } from '../sheet/edit';
import type { Snapshot } from '../sheet/snapshot';
import type { Language } from '../text';
import { drawDistrict } from './draw-district';
import { drawTowns } from './draw-towns';
import type { Progress } from './progress';
import { canvasFor } from './progress-sheet';

/** One sheet for the district, one for its towns. Those of the same period are drawn over; a clerk's own sheet never is. */
export function drawProgress(progress: Progress, snapshot: Snapshot, language: Language): readonly Edit[] {
  const district = canvasFor('district', progress, snapshot, language, []);
  const own = progress.indicators.length > 0 ? drawDistrict(progress, district, language) : [];
  if (!progress.towns) return own;
  return [...own, ...drawTowns(progress, progress.towns, canvasFor('towns', progress, snapshot, language, [district.sheet]), language)];
}
