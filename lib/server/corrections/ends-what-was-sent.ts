import 'server-only'
import { Prisma } from '../db'

/**
 * That a correction (`c`) ended the very revision that an export (`sent`) holds: the first one after it. Later ones are of
 * what was approved anew and did not go out with it.
 */
export const endsWhatWasSent = Prisma.sql`c.annotation_id = sent.annotation_id AND c.to_revision > sent.revision
  AND NOT EXISTS (SELECT 1 FROM correction earlier WHERE earlier.annotation_id = sent.annotation_id
    AND earlier.to_revision > sent.revision AND earlier.to_revision < c.to_revision)`
