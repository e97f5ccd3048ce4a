/**
 * Property tests draw the same cases at each run, so that a red run is the change's fault and not luck's. Others are
 * tried with `PROPERTY_SEED=$RANDOM npm test`; what they find is mended and becomes a case of its own.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20261122) });
