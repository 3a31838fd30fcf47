'use client'
import { MoreHorizontal, Quote } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { placeAddress } from '@/components/annotations/place-address'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/input'
import { Menu, MenuItem, MenuLink } from '@/components/ui/menu'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { Tone } from '@/components/ui/tone'
import { useFirst } from '@/components/ui/use-first'
import { useQueryValue } from '@/components/ui/use-query-value'
import { isInMarks } from '@/lib/domain/concordance/story'
import { bare } from '@/lib/domain/concordance/utterance'
import type { ConcordanceView, UtteranceView, VariantView } from '@/lib/schemas/concordance'
import type { CorrectedPlace } from '@/lib/schemas/correction'
import { words } from '@/lib/words'
import { CorrectedNotice } from './corrected-notice'
import { InContext } from './in-context'
import { JoinDialog } from './join-dialog'
import { RulingList } from './ruling-list'
import { SeparateDialog } from './separate-dialog'
import { isDiffering, isShared } from './shared-utterances'

const said = words.concordance.utterances
const shows = ['shared', 'differing', 'all'] as const

type BoardProps = {
  storyId: string
  concordance: ConcordanceView
  /** Where approvals ended in the story. */
  corrected: readonly CorrectedPlace[]
  canRule: boolean
}
type Asked = { readonly act: 'separate' | 'join'; readonly variant: VariantView; readonly utterance: UtteranceView }

/** Each utterance of a story with every article’s wording of it, the fullest first. */
export function ConcordanceBoard({ storyId, concordance, corrected, canRule }: BoardProps) {
  const { utterances, separations, joins } = concordance
  const [asked, setShow] = useQueryValue('show')
  const show = shows.find((one) => one === asked) ?? (utterances.some(isShared) ? 'shared' : 'all')
  const [speaker, setSpeaker] = useQueryValue('speaker')
  const [act, setAct] = useState<Asked>()
  const shown = utterances.filter(
    (one) =>
      (!speaker || speakerOf(one) === speaker) && (show === 'all' || (show === 'shared' ? isShared : isDiffering)(one)),
  )
  const { first, more } = useFirst(shown)
  if (utterances.length === 0)
    return <EmptyState icon={<Quote size={20} aria-hidden />} title={said.empty} text={said.emptyText} />
  const speakers = [...new Set(utterances.map(speakerOf))].sort((a, b) => a.localeCompare(b, words.locale))
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center gap-3">
        <SegmentedControl
          label={said.show}
          options={shows.map((value) => ({ value, label: said[value] }))}
          value={show}
          onChange={setShow}
        />
        <div className="w-56 max-w-full">
          <Select aria-label={said.speaker} value={speaker ?? ''} onChange={(event) => setSpeaker(event.target.value)}>
            <option value="">{said.everybody}</option>
            {speakers.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </div>
        <p aria-live="polite" className="text-ink-3 text-xs tabular-nums">
          {said.count(shown.length, articlesIn(shown))}
        </p>
      </div>
      {shown.length === 0 && (
        <EmptyState icon={<Quote size={20} aria-hidden />} title={said.none} text={said.noneText} />
      )}
      <ol className="grid gap-4">
        {first.map((utterance) => (
          <UtteranceCard
            key={utterance.id}
            utterance={utterance}
            notice={<CorrectedNotice {...{ storyId, utterance, corrected }} />}
            canRule={canRule}
            onAsk={setAct}
          />
        ))}
      </ol>
      {more}
      <RulingList rulings={[...separations, ...joins]} canRevoke={canRule} />
      {act?.act === 'separate' && <SeparateDialog storyId={storyId} {...act} onClose={() => setAct(undefined)} />}
      {act?.act === 'join' && (
        <JoinDialog storyId={storyId} {...act} all={utterances} onClose={() => setAct(undefined)} />
      )}
    </div>
  )
}

const speakerOf = ({ speaker }: UtteranceView) => speaker?.name ?? said.unknown
const articlesIn = (utterances: readonly UtteranceView[]) =>
  new Set(utterances.flatMap(({ variants }) => variants.map(({ articleId }) => articleId))).size

type CardProps = {
  utterance: UtteranceView
  notice: React.ReactNode
  canRule: boolean
  onAsk: (asked: Asked) => void
}

function UtteranceCard({ utterance, notice, canRule, onAsk }: CardProps) {
  const { speaker, variants, baseId } = utterance
  const base = variants.find(({ id }) => id === baseId)
  return (
    <li>
      <article aria-label={base?.exact.slice(0, 80)} className="rounded-lg border border-line bg-surface">
        <header className="border-line border-b px-4 py-3">
          <p className="text-ink-3 text-xs">
            {speaker?.actorId ? (
              <Link href={`/actors/${speaker.actorId}`} className="font-medium text-ink-2 hover:underline">
                {speaker.name}
              </Link>
            ) : (
              <span className="font-medium text-ink-2">{speaker?.name ?? said.unknown}</span>
            )}
          </p>
          <p dir="auto" className="mt-1 text-pretty font-serif text-md">
            {base && (isInMarks(base.form) ? <q>{bare(base.parts.join(' '))}</q> : base.parts.join(' '))}
          </p>
          {notice}
        </header>
        <ul>
          {variants.map((variant) => (
            <VariantLine
              key={variant.id}
              variant={variant}
              isBase={variant.id === baseId}
              menu={
                canRule && (
                  <VariantMenu
                    variant={variant}
                    onSeparate={variants.length > 1 ? () => onAsk({ act: 'separate', variant, utterance }) : undefined}
                    onJoin={() => onAsk({ act: 'join', variant, utterance })}
                  />
                )
              }
            />
          ))}
        </ul>
      </article>
    </li>
  )
}

type LineProps = { variant: VariantView; isBase: boolean; menu: React.ReactNode }

const tones: Readonly<Record<VariantView['relation'], Tone>> = {
  ...({ identical: 'positive', wording: 'caution', truncation: 'neutral' } as const),
  ...({ splice: 'caution', paraphrase: 'info' } as const),
}

function VariantLine({ variant, isBase, menu }: LineProps) {
  const { articleId, outlet, spans, relation, form, credit, annotationId } = variant
  const place = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
  const label = relation === 'paraphrase' && isInMarks(form) ? said.paraphrasedInMarks : said.relations[relation]
  return (
    <li className="grid grid-cols-[1fr_auto] items-start gap-x-3 border-line px-4 py-2.5 not-first:border-t sm:grid-cols-[11rem_1fr_auto]">
      <div className="min-w-0 max-sm:col-span-2">
        <p className="truncate font-medium text-sm" title={outlet}>
          <Link href={placeAddress(articleId, place)} className="hover:underline">
            {outlet}
          </Link>
        </p>
        <p className="text-ink-3 text-xs">
          {credit ? said.credited(`“${credit.words}”`) : said.noCredit}
          {credit && <span className="block">{howCredited(credit)}</span>}
        </p>
      </div>
      <div className="min-w-0">
        <p dir="auto" className="text-pretty font-serif">
          <InContext variant={variant} isBase={isBase} />
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-ink-3 text-xs">
          <Badge tone={isBase ? 'neutral' : tones[relation]}>{isBase ? said.base : label}</Badge>
          {annotationId ? said.marked : said.suggested}
        </p>
      </div>
      {menu}
    </li>
  )
}

/** Whom an article leaves unnamed here, it may name elsewhere: then it credits them by their role. */
const howCredited = ({ via, name, words: printed }: NonNullable<VariantView['credit']>) =>
  via === 'unnamed' && name !== printed ? said.byRole : said.how[via]

type VariantMenuProps = { variant: VariantView; onSeparate: (() => void) | undefined; onJoin: () => void }

function VariantMenu({ variant, onSeparate, onJoin }: VariantMenuProps) {
  const { articleId, outlet, spans } = variant
  const place = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
  return (
    <Menu trigger={<IconButton label={said.more(outlet)} icon={<MoreHorizontal size={16} aria-hidden />} size="sm" />}>
      <MenuLink href={placeAddress(articleId, place)}>{said.open}</MenuLink>
      {onSeparate && <MenuItem onClick={onSeparate}>{said.separate}</MenuItem>}
      <MenuItem onClick={onJoin}>{said.join}</MenuItem>
    </Menu>
  )
}
