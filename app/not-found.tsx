import { NothingHere } from '@/components/ui/nothing-here'

export const metadata = { title: 'Nothing here' }

export default function NotFound() {
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <NothingHere />
    </main>
  )
}
