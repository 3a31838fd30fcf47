import { authRoutes } from '@/lib/server/session'

export { authRoutes as GET, authRoutes as POST }
