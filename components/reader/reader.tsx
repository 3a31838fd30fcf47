'use client'
import './reader.css'
import { Sparkles } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AnnotationDraft } from '@/components/api/annotation-draft'
import { fieldsOf } from '@/components/api/annotation-fields'
import { useKeys } from '@/components/keys/use-keys'
import { ThreadsPanel } from '@/components/together/comments/threads-panel'
import { PeopleBar } from '@/components/together/live/people-bar'
import { TogetherContext } from '@/components/together/together'
import { useTogether } from '@/components/together/use-together'
import { Button } from '@/components/ui/button'
import { passes } from '@/lib/domain/annotations/annotation-filter'
import { placeIndex } from '@/lib/domain/annotations/annotations-at'
import { highlightSegments } from '@/lib/domain/annotations/highlight-segments'
import { type NamedActor, namingsIn } from '@/lib/domain/suggestions/named-actors'
import { textIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView, KindView } from '@/lib/schemas/annotation'
import type { ArticleView } from '@/lib/schemas/article'
import type { Span } from '@/lib/schemas/span'
import type { SuggestionList, SuggestionView } from '@/lib/schemas/suggestion'
import { words } from '@/lib/words'
import { ArticleHead } from './article-head'
import { useDraftFlow } from './drafts/use-draft-flow'
import { useDrafts } from './drafts/use-drafts'
import { useTextKeys } from './keys/use-text-keys'
import { LinkList } from './link-list'
import { ReaderMargin } from './margin/reader-margin'
import type { LitPlace } from './margin/relation-chips'
import { RelationLines } from './margin/relation-lines'
import { markable, wholeQuotation } from './marked-fields'
import { ChooseAnnotation } from './marking/choose-annotation'
import { joinNext } from './marking/join-parts'
import { MarkAll } from './marking/mark-all'
import { MarkingToolbar } from './marking/marking-toolbar'
import { ResizeHandles } from './marking/resize-handles'
import { type SoughtWords, soughtWords } from './marking/sought-words'
import { useMarking } from './marking/use-marking'
import { NamedInText } from './named-in-text'
import { OthersInText } from './others-in-text'
import type { ReaderPerson } from './reader-person'
import { SuggestionBar } from './suggestions/suggestion-bar'
import { SuggestionList as SuggestionListDialog } from './suggestions/suggestion-list'
import { TopicsInText } from './suggestions/topics-in-text'
import { useSuggestions } from './suggestions/use-suggestions'
import { ArticleText } from './text/article-text'
import { colourNames } from './text/highlight-classes'
import type { Accent } from './text/highlights'
import type { TextEditor } from './text/text-editor'
import { useAnnotationActions } from './use-annotation-actions'
import { useAnnotations } from './use-annotations'
import { type Pile, useReaderKeys } from './use-reader-keys'
import { useReaderView } from './use-reader-view'

export type ReaderProps = {
  article: ArticleView
  /** Those that stand on the version shown. */
  annotations: readonly AnnotationView[]
  kinds: readonly KindView[]
  suggestions: SuggestionList
  /** The desk's actors that the text names. */
  named: readonly NamedActor[]
  person: ReaderPerson
  /** What the address asks for: the annotation that is open, the filter. */
  query: string
  /** Where the desk's record stood before these were read: what came after is asked for. */
  since?: string | undefined
  /** What can be done about the article itself. */
  tools?: ReactNode
}

/** An article, what is marked in it, and the tools to mark more. */
export function Reader(props: ReaderProps) {
  const { article, annotations: initial, since, kinds, suggestions: proposed, named, person, tools } = props
  const { version } = article
  const index = useMemo(() => textIndex(version.text), [version.text])
  const namings = useMemo(() => namingsIn(index, named), [index, named])
  const colours = useMemo(() => colourNames(kinds), [kinds])
  const place = useMemo(() => ({ articleId: article.id, versionId: version.id }), [article.id, version.id])
  const canAnnotate = article.can.annotate && !article.otherVersions?.some(({ current }) => current)

  const { annotations, byId, put, unsaved } = useAnnotations(initial, version.id, person)
  const { activeId, filter, activate, setFilter } = useReaderView(props.query)
  const shown = useMemo(() => annotations.filter((one) => passes(one, filter)), [annotations, filter])
  const segments = useMemo(() => highlightSegments(shown), [shown])
  const places = useMemo(() => placeIndex(shown), [shown])

  const [editor, setEditor] = useState<TextEditor>()
  const [selection, setSelection] = useState<Span>()
  const [textActive, setTextActive] = useState(false)
  const [pile, setPile] = useState<Pile>()
  const [sought, setSought] = useState<SoughtWords>()

  const drafts = useDrafts({ userId: person.id, articleId: article.id })
  const actions = useAnnotationActions(person, article, index)
  const flow = useDraftFlow({
    ...{ drafts, actions, activate, personId: person.id, onNewer: put },
    onDone: useCallback(() => editor?.focus(), [editor]),
  })
  const { open } = drafts
  const known = activeId ? byId.get(activeId) : undefined
  const active = known?.deleted ? undefined : known
  const [lit, setLit] = useState<LitPlace>()
  const related = useMemo(() => {
    const looked = lit?.annotation ?? active
    return open?.fields ?? (looked && fieldsOf(looked))
  }, [open, active, lit])

  const show = useCallback(
    (id: string | undefined) => {
      activate(id)
      setPile(undefined)
      const first = id === undefined ? undefined : byId.get(id)?.spans[0]
      if (first) editor?.scrollTo(first)
    },
    [activate, byId, editor],
  )
  useArrival(editor, active?.spans[0], placeAsked(props.query, index.length))

  const tool = markable(index, selection)
  const mark = useMarking({ index, editor, kinds, canAnnotate, place, drafts, onBegin: flow.close })
  const suggestions = useSuggestions({
    ...{ list: proposed, annotations, editor, place, canAnnotate, drafts, actions },
    onBegin: flow.close,
  })
  const { open: proposedHere, current: atHand } = suggestions
  const [listed, setListed] = useState(false)
  const listSuggestions = () => setListed(suggestions.all.length > 0)
  useKeys({ 'list-suggestions': suggestions.all.length > 0 ? () => (listSuggestions(), true) : undefined })
  const topicsInText = useMemo(() => suggestions.all.flatMap(({ topic }) => topic ?? []), [suggestions.all])
  const accents = useMemo(
    () => [...suggestionAccents(proposedHere, atHand), ...accentsOf(open, active, lit)],
    [proposedHere, atHand, open, active, lit],
  )
  const mine = useMemo(() => draftsOf(shown, person.id), [shown, person.id])
  const submitMine = () => {
    if (mine.length > 0) actions.submit(mine)
    return mine.length > 0
  }
  const scrollTo = useCallback((span: Span) => editor?.scrollTo(span), [editor])
  const { together, comment } = useTogether({
    ...{ ...place, since, person, index, scrollTo, activate, byId, put, selection: tool, canComment: canAnnotate },
    activeId: open ? undefined : active?.id,
  })
  const { onKey, onPress } = useReaderKeys({
    ...{ editor, places, activeId, onShow: show, onPile: setPile, onMark: mark, onComment: comment },
    onSave: () => {
      if (open) flow.save(open.key)
      return open !== undefined
    },
    onDelete: () => {
      if (active?.can.remove) actions.remove([active])
      return active?.can.remove ?? false
    },
    onJoin: () => {
      const fields = open?.fields ?? (active?.can.edit ? fieldsOf(active) : undefined)
      const joined = fields && joinNext(index, version.blocks, fields, others(annotations, open?.key ?? activeId))
      // A form holds one annotation: what is marked already is taken in from outside of it.
      if (!joined || (open && joined.absorbed)) return false
      if (open) drafts.put({ ...open, fields: joined.fields })
      else if (active) actions.edit(active, joined.fields, joined.absorbed && { absorbed: joined.absorbed })
      return true
    },
    onMarkAll: () => {
      const found = canAnnotate ? soughtWords(index, tool, active, kinds) : undefined
      setSought(found)
      return found !== undefined
    },
    onSubmitMine: submitMine,
  })
  useTextKeys({
    ...{ editor, index, kinds, activeId, shown, all: annotations, drafts, flow, onShow: show, article },
    active: canAnnotate ? active : undefined,
  })

  const room = (
    <div className="reader">
      <div
        className="reader-text"
        onFocus={() => setTextActive(true)}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setTextActive(false)}
      >
        <ArticleHead
          article={article}
          tools={
            <>
              {tools}
              {suggestions.all.length > 0 && (
                <Button size="sm" variant="ghost" onClick={listSuggestions}>
                  <Sparkles size={14} aria-hidden /> {words.reader.suggestions.list.button}{' '}
                  <span className="text-ink-3 tabular-nums">{proposedHere.length}</span>
                </Button>
              )}
              <PeopleBar />
            </>
          }
        />
        <ArticleText
          {...{ index, segments, accents, colours, onKey, onPress }}
          blocks={version.blocks}
          label={words.reader.text.label(article.title)}
          language={article.language}
          onReady={setEditor}
          onSelectionChange={setSelection}
        >
          {editor && selection && tool && textActive && canAnnotate && (
            <MarkingToolbar
              {...{ editor, kinds, selection }}
              formKind={open?.fields.kind}
              mentioned={open?.fields.actors[0]?.name}
              canSnap={wholeQuotation(index, tool) !== undefined}
              onMark={mark}
              onComment={comment}
            />
          )}
          {editor && <OthersInText editor={editor} />}
          {editor && related && <RelationLines editor={editor} fields={related} lit={lit?.span} />}
          {editor && suggestions.current && !selection && (
            <SuggestionBar
              editor={editor}
              suggestion={suggestions.current}
              position={suggestions.position}
              total={suggestions.open.length}
              onAccept={suggestions.accept}
              onMend={suggestions.mend}
              onDismiss={suggestions.drop}
            />
          )}
          {editor && open && (
            <ResizeHandles
              {...{ editor, index }}
              spans={open.fields.spans}
              onChange={(spans) => drafts.put({ ...open, fields: { ...open.fields, spans: [...spans] } })}
            />
          )}
        </ArticleText>
        <LinkList index={index} blocks={version.blocks} />
      </div>
      <ReaderMargin
        {...{ editor, index, kinds, person, drafts, flow, filter, canAnnotate, activeId, unsaved, mine }}
        blocks={version.blocks}
        all={annotations}
        annotations={shown}
        selection={tool}
        actions={{
          onActivate: (id) => show(id === activeId ? undefined : id),
          onEdit: flow.edit,
          onDelete: (annotation) => void actions.remove([annotation]),
          onSubmit: (annotation) => void actions.submit([annotation.id]),
          onWithdraw: (annotation) => void actions.withdraw(annotation),
          onDecide: actions.decide,
          onPlace: (span) => editor?.scrollTo(span),
          onLight: setLit,
        }}
        onFilter={setFilter}
        onSubmitMine={submitMine}
      />
      {sought && (
        <MarkAll
          {...{ sought, article, index, annotations }}
          onMark={(marks) => void actions.create(marks)}
          onClose={() => setSought(undefined)}
        />
      )}
      {listed && (
        <SuggestionListDialog
          {...{ index }}
          all={suggestions.all}
          others={proposed.others}
          onAccept={suggestions.acceptAll}
          onDismiss={suggestions.dismissAll}
          onHide={suggestions.hide}
          onShow={(one) => {
            setListed(false)
            suggestions.show(one)
          }}
          onClose={() => setListed(false)}
        />
      )}
      {pile && (
        <ChooseAnnotation
          at={pile}
          annotations={pile.ids.flatMap((id) => byId.get(id) ?? [])}
          onChoose={show}
          onClose={() => setPile(undefined)}
        />
      )}
      <ThreadsPanel />
    </div>
  )
  return (
    <TogetherContext value={together}>
      <NamedInText value={namings}>
        <TopicsInText value={topicsInText}>{room}</TopicsInText>
      </NamedInText>
    </TogetherContext>
  )
}

const draftsOf = (all: readonly AnnotationView[], personId: string): string[] =>
  all.flatMap(({ id, status, createdBy }) => (status === 'draft' && createdBy.id === personId ? id : []))

const others = (all: readonly AnnotationView[], id: string | undefined) => all.filter((one) => one.id !== id)

/** A link to one annotation, or to a place, opens there, once; later changes scroll where they are made. */
function useArrival(editor: TextEditor | undefined, span: Span | undefined, asked: Span | undefined) {
  const arrived = useRef(false)
  useEffect(() => {
    if (!editor || arrived.current) return
    arrived.current = true
    const place = span ?? asked
    if (!place) return
    if (!span) editor.select(place)
    requestAnimationFrame(() => editor.scrollTo(place))
  }, [editor, span, asked])
}

/** The place that an address names as `place=12-40`: half-open, in code points. */
function placeAsked(query: string, length: number): Span | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(new URLSearchParams(query).get('place') ?? '') ?? []
  const place = { start: Number(start), end: Math.min(Number(end), length) }
  return place.start < place.end ? place : undefined
}

function suggestionAccents(open: readonly SuggestionView[], current: SuggestionView | undefined): Accent[] {
  const proposed = current?.quote
  return [
    ...open.flatMap((one) =>
      one.spans.map((span) => ({ ...span, look: one === current ? 'proposed' : 'suggested' }) as const),
    ),
    ...(proposed?.cue ? [{ ...proposed.cue, look: 'cue' as const }] : []),
    ...(proposed?.speaker?.mention ? [{ ...proposed.speaker.mention, look: 'mention' as const }] : []),
  ]
}

function accentsOf(
  open: AnnotationDraft | undefined,
  active: AnnotationView | undefined,
  lit: LitPlace | undefined,
): Accent[] {
  const accents: Accent[] = lit ? [{ ...lit.span, look: 'lit' }] : []
  const fields = open?.fields ?? (active && fieldsOf(active))
  if (!fields) return accents
  const mentions = fields.actors.flatMap(({ mention }) => mention ?? [])
  return [
    ...fields.spans.map((span) => ({ ...span, look: open ? ('draft' as const) : ('active' as const) })),
    ...(fields.cue ? [{ ...fields.cue, look: 'cue' as const }] : []),
    ...mentions.map((span) => ({ ...span, look: 'mention' as const })),
    ...accents,
  ]
}
