import { NothingHere } from '@/components/ui/nothing-here'

/** Inside the desk, with the way to everything else beside it. */
export default function NotFound() {
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <NothingHere />
    </div>
  )
}
