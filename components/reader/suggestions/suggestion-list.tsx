'use client'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { useToast } from '@/components/ui/toast'
import type { TextIndex } from '@/lib/domain/text/text-index'
import type { SuggestionList as Suggestions, SuggestionView } from '@/lib/schemas/suggestion'
import { words } from '@/lib/words'
import { addActors, newSpeakers, withSpeakers } from './new-speakers'
import { titleOf, whyOf } from './suggestion-bar'

const said = words.reader.suggestions.list
const groups = ['quote', 'reported', 'claim', 'mention', 'topic', 'other'] as const
type Group = (typeof groups)[number]

type SuggestionListProps = {
  index: TextIndex
  all: readonly SuggestionView[]
  others: Suggestions['others']
  onAccept: (ones: readonly SuggestionView[]) => void
  onDismiss: (ones: readonly SuggestionView[]) => void
  /** Takes them from sight without a word: they were dealt with otherwise. */
  onHide: (ids: readonly string[]) => void
  onShow: (one: SuggestionView) => void
  onClose: () => void
}

/** Everything that is suggested, kind by kind, to be looked through and taken up or dismissed together. */
export function SuggestionList(props: SuggestionListProps) {
  const { index, all, others, onAccept, onDismiss, onHide, onShow, onClose } = props
  const toast = useToast()
  const byGroup = useMemo(() => Object.groupBy(all, groupOf), [all])
  const [group, setGroup] = useState<Group>(() => groups.find((one) => byGroup[one]?.length) ?? 'quote')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const shown = byGroup[group] ?? []
  const chosen = shown.filter((one) => !left.has(one.id) && isTickable(one))
  const tick = (ones: readonly SuggestionView[], isTicked: boolean) =>
    setLeft((before) => {
      const next = new Set(before)
      for (const { id } of ones)
        if (isTicked) next.delete(id)
        else next.add(id)
      return next
    })
  const speakers = group === 'mention' ? [] : newSpeakers(chosen, all)
  const [addsSpeakers, setAddsSpeakers] = useState(true)
  const [isBusy, setBusy] = useState(false)
  const accept = async () => {
    const names = group === 'mention' ? chosen : addsSpeakers ? speakers : []
    setBusy(true)
    const { added, problem } = await addActors(names)
    setBusy(false)
    if (names.length > 0) {
      onHide(names.filter(({ actor }) => added.has(actor?.name ?? '')).map(({ id }) => id))
      toast(problem ? { message: problem, tone: 'negative' } : { message: said.added(added.size) })
    }
    if (group !== 'mention') onAccept(withSpeakers(chosen, added))
  }
  const canAccept = group === 'quote' || group === 'reported' || group === 'claim' || group === 'mention'
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={said.title}
      description={said.text}
      size="lg"
      footer={
        <>
          <Button disabled={chosen.length === 0} onClick={() => onDismiss(chosen)}>
            {said.dismiss(chosen.length)}
          </Button>
          {canAccept && (
            <Button variant="primary" disabled={chosen.length === 0 || isBusy} onClick={() => void accept()}>
              {said.accept(chosen.length)}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        <SegmentedControl
          label={said.title}
          options={groups.map((value) => ({
            value,
            label: (
              <>
                {said.kinds[value]} <span className="text-ink-3 tabular-nums">{byGroup[value]?.length ?? 0}</span>
              </>
            ),
          }))}
          value={group}
          onChange={setGroup}
        />
        {group === 'topic' && <p className="text-ink-2 text-sm">{said.topicsHint}</p>}
        {group === 'other' && <p className="text-ink-2 text-sm">{said.othersHint}</p>}
        {shown.length === 0 && <p className="text-ink-2 text-sm">{said.none}</p>}
        {shown.length > 0 && (
          <section aria-label={said.kinds[group]}>
            <p className="flex justify-end">
              <Button size="sm" variant="ghost" onClick={() => tick(shown, chosen.length === 0)}>
                {chosen.length === 0 ? said.all : said.noneOf}
              </Button>
            </p>
            <ul className="grid">
              {shown.map((one) => (
                <li key={one.id} className="flex items-start gap-2 border-line border-t py-1.5">
                  <Checkbox
                    className="min-w-0 flex-1"
                    checked={chosen.includes(one)}
                    disabled={!isTickable(one)}
                    onChange={(event) => tick([one], event.target.checked)}
                    label={<Line one={one} index={index} />}
                  />
                  <Button size="sm" variant="ghost" onClick={() => onShow(one)}>
                    {said.show}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {canAccept && speakers.length > 0 && (
          <Checkbox
            checked={addsSpeakers}
            onChange={(event) => setAddsSpeakers(event.target.checked)}
            label={said.addSpeakers(speakers.map(({ actor }) => actor?.name ?? ''))}
          />
        )}
        {others.map(({ engine, status, problem }) =>
          status === 'done' ? null : (
            <p key={engine} className="text-ink-2 text-sm">
              {status === 'failed' ? said.failed(engine, problem ?? '') : said.busy(engine)}
            </p>
          ),
        )}
      </div>
    </Dialog>
  )
}

function groupOf({ kind, quote }: SuggestionView): Group {
  if (kind !== 'quote') return kind
  if (!quote?.isSpeech) return 'other'
  return quote.form === 'indirect' || quote.form === 'mixed' ? 'reported' : 'quote'
}

/** A name that the desk knows needs nothing. */
const isTickable = ({ kind, actor }: SuggestionView) => kind !== 'mention' || actor?.actorId === undefined

const longest = 220

function Line({ one, index }: { one: SuggestionView; index: TextIndex }) {
  const { exact, actor, topic, evidence } = one
  const main = actor?.name ?? topic?.label ?? (exact.length > longest ? `${exact.slice(0, longest)}…` : exact)
  return (
    <span className="grid">
      <span dir="auto" className={actor || topic ? 'font-medium' : 'font-serif'}>
        {main}
      </span>
      <span className="text-ink-3 text-xs">
        {actor ? actorHint(one) : topic ? said.ledBy(wordsAt(index, evidence)) : `${titleOf(one)} · ${whyOf(one)}`}
      </span>
    </span>
  )
}

function actorHint({ actor }: SuggestionView): string {
  if (!actor) return ''
  const { type, title, variants, actorId } = actor
  return [words.reader.picker.kinds[type], title, ...variants, actorId ? said.known : said.fresh]
    .filter(Boolean)
    .join(' · ')
}

const wordsAt = (index: TextIndex, evidence: SuggestionView['evidence']) =>
  [...new Set(evidence.map(({ start, end }) => index.slice(start, end).toLowerCase()))].join(', ')
