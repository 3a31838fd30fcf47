'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi } from '@/components/api/client'
import { newKey } from '@/components/api/new-key'
import { Button } from '@/components/ui/button'
import { dayOf } from '@/components/ui/day-of'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { useToast } from '@/components/ui/toast'
import { type LessonView, lessonView } from '@/lib/schemas/lesson'
import { words } from '@/lib/words'

const said = words.suggestions.lessons

/** What the desk taught, each with a way to take it back. */
export function LessonList({ lessons, canRevoke }: { lessons: readonly LessonView[]; canRevoke: boolean }) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const shown = lessons.filter(({ id }) => !gone.has(id))
  return (
    <Table label={said.label}>
      <TableHead>
        <TableRow>
          <TableHeader>{said.words}</TableHeader>
          <TableHeader>{said.effect}</TableHeader>
          <TableHeader>{said.by}</TableHeader>
          {canRevoke && (
            <TableHeader>
              <span className="sr-only">{said.revoke}</span>
            </TableHeader>
          )}
        </TableRow>
      </TableHead>
      <TableBody>
        {shown.map((lesson) => (
          <TableRow key={lesson.id}>
            <TableCell>
              <span dir="auto" className="font-serif">
                “{lesson.words}”
              </span>
              {lesson.article && (
                <Link href={`/articles/${lesson.article.id}`} className="block text-ink-3 text-xs hover:underline">
                  {lesson.article.title}
                </Link>
              )}
            </TableCell>
            <TableCell className="text-ink-2">{effectOf(lesson)}</TableCell>
            <TableCell className="text-ink-2">
              {lesson.createdBy.name}
              <span className="block text-ink-3 text-xs">{dayOf(lesson.createdAt)}</span>
            </TableCell>
            {canRevoke && (
              <TableCell className="w-10 text-right">
                <Revoke lesson={lesson} onGone={() => setGone((before) => new Set([...before, lesson.id]))} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function effectOf({ kind, of, meaning, reason }: LessonView): string {
  const effect = kind === 'alias' ? said.names(meaning ?? '') : said.notProposed[of ?? 'quote'](meaning ?? '')
  return reason ? `${effect} ${said.because(reason)}` : effect
}

function Revoke({ lesson, onGone }: { lesson: LessonView; onGone: () => void }) {
  const toast = useToast()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const revoke = async () => {
    setBusy(true)
    const path = `/lessons/${lesson.id}?revision=${lesson.revision}`
    const answer = await callApi({ method: 'DELETE', path, key: newKey(), schema: lessonView })
    setBusy(false)
    if (!answer.ok) return toast({ message: answer.error.message, tone: 'negative' })
    onGone()
    toast({ message: said.revoked(lesson.words) })
    router.refresh()
  }
  return (
    <Button size="sm" variant="ghost" disabled={isBusy} onClick={() => void revoke()}>
      {said.revoke}
      <span className="sr-only"> “{lesson.words}”</span>
    </Button>
  )
}
