import 'server-only'
import type { Prisma } from '../db'

/** An outlet's own columns, as the record keeps them. */
export const outletSnapshot = (outlet: Prisma.OutletGetPayload<object>) => ({
  id: outlet.id,
  name: outlet.name,
  homepage: outlet.homepage,
  revision: outlet.revision,
  createdAt: outlet.createdAt.toISOString(),
  updatedAt: outlet.updatedAt.toISOString(),
})
