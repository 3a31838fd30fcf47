'use client'
import { useState } from 'react'
import { KeyMap } from '@/components/keys/key-map'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { words } from '@/lib/words'

const say = words.keys.account

/** The way to one's own keys, for those who look among the settings. */
export function KeysSection() {
  const [open, setOpen] = useState(false)
  return (
    <section aria-labelledby="keys" className="grid justify-items-start gap-3">
      <h2 id="keys" className="font-semibold text-md">
        {words.keys.title}
      </h2>
      <p className="text-ink-2 text-sm">{say.text}</p>
      <Button onClick={() => setOpen(true)}>{say.open}</Button>
      <Dialog open={open} onOpenChange={setOpen} title={words.keys.title} size="lg">
        <KeyMap />
      </Dialog>
    </section>
  )
}
