import { NothingHere } from '@/components/ui/nothing-here'
import { words } from '@/lib/words'

const say = words.pages.notFound

export const metadata = { title: say.nothingHere }

export default function NotFound() {
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <NothingHere />
    </main>
  )
}
