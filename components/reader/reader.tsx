'use client'
import './reader.css'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { onSessionExpired } from '@/components/api/client'
import { readSession } from '@/components/api/session'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { placeIndex } from '@/lib/domain/annotations/annotations-at'
import { highlightSegments } from '@/lib/domain/annotations/highlight-segments'
import { textIndex } from '@/lib/domain/text/text-index'
import type { AnnotationView, KindView } from '@/lib/schemas/annotation'
import type { ArticleView } from '@/lib/schemas/article'
import type { Role } from '@/lib/schemas/person'
import type { Span } from '@/lib/schemas/span'
import { ArticleHead } from './article-head'
import { type AnnotationDraft, draftOf, fieldsOf, newDraft } from './drafts/annotation-draft'
import { useDrafts } from './drafts/use-drafts'
import { LinkList } from './link-list'
import { markable, wholeQuotation, withSelection } from './marked-fields'
import { ChooseAnnotation } from './marking/choose-annotation'
import { type Marking, MarkingToolbar, markingKeys } from './marking/marking-toolbar'
import { ResizeHandles } from './marking/resize-handles'
import { matches } from './panel/panel-filters'
import { ReaderPanel } from './panel/reader-panel'
import { ArticleText } from './text/article-text'
import { colourNames } from './text/highlight-classes'
import type { Accent } from './text/highlights'
import type { TextEditor } from './text/text-editor'
import { useAnnotationActions } from './use-annotation-actions'
import { useAnnotations } from './use-annotations'
import { useReaderView } from './use-reader-view'

export type ReaderPerson = { readonly id: string; readonly name: string; readonly role: Role }

export type ReaderProps = {
  article: ArticleView
  /** Those that stand on the version shown. */
  annotations: readonly AnnotationView[]
  kinds: readonly KindView[]
  person: ReaderPerson
  /** A form that signs the same person in again, over the page. */
  signIn: (onSignedIn: () => void) => ReactNode
}

/** An article, what is marked in it, and the tools to mark more. */
export function Reader({ article, annotations: initial, kinds, person, signIn }: ReaderProps) {
  const { version } = article
  const index = useMemo(() => textIndex(version.text), [version.text])
  const colours = useMemo(() => colourNames(kinds), [kinds])
  const { annotations, byId, put } = useAnnotations(initial)
  const { activeId, filter, activate, setFilter } = useReaderView()
  const drafts = useDrafts({ userId: person.id, articleId: article.id }, index)
  const actions = useAnnotationActions(put, index)
  const toast = useToast()
  const [editor, setEditor] = useState<TextEditor>()
  const [selection, setSelection] = useState<Span>()
  const [textActive, setTextActive] = useState(false)
  const [choice, setChoice] = useState<{ ids: string[]; x: number; y: number }>()
  const [signingIn, setSigningIn] = useState(false)
  const { kind, status, mine } = filter
  const canAnnotate = article.can.annotate && !article.otherVersions?.some(({ current }) => current)

  const shown = useMemo(
    () => annotations.filter((one) => matches(one, { kind, status, mine }, person.id)),
    [annotations, kind, status, mine, person.id],
  )
  const segments = useMemo(() => highlightSegments(shown), [shown])
  const places = useMemo(() => placeIndex(shown), [shown])
  const active = activeId ? byId.get(activeId) : undefined
  const { open } = drafts
  const accents = useMemo(() => accentsOf(open, active), [open, active])

  const startEditing = useCallback(
    (annotation: AnnotationView) => {
      const standing = drafts.drafts.find(({ key }) => key === annotation.id)
      if (!standing) drafts.put(draftOf(annotation))
      drafts.setOpenKey(annotation.id)
      activate(annotation.id)
    },
    [drafts, activate],
  )

  /** A form that says nothing new is closed without a word; one that does stays among the unsaved. */
  const closeForm = useCallback(() => {
    if (open?.base && JSON.stringify(open.fields) === JSON.stringify(fieldsOf(open.base))) drafts.drop(open.key)
    drafts.setOpenKey(undefined)
  }, [open, drafts])

  const show = useCallback(
    (id: string | undefined) => {
      activate(id)
      setChoice(undefined)
      const target = id === undefined ? undefined : byId.get(id)
      if (target?.spans[0]) editor?.scrollTo(target.spans[0])
    },
    [activate, byId, editor],
  )

  // A link to one annotation opens there; later changes of the address scroll where they are made.
  const arrived = useRef(false)
  useEffect(() => {
    if (!editor || arrived.current) return
    arrived.current = true
    const first = active?.spans[0]
    if (first) requestAnimationFrame(() => editor.scrollTo(first))
  }, [editor, active])

  const mark = useCallback(
    (marking: Marking): boolean => {
      const span = markable(index, editor?.selection())
      if (!span || !editor) return false
      if (marking === 'to-marks') {
        const whole = wholeQuotation(index, span)
        if (whole) editor.select(whole)
        return whole !== undefined
      }
      if (!canAnnotate) return false
      if (open) {
        const fields = withSelection(open.fields, marking, span)
        if (fields) {
          drafts.put({ ...open, fields })
          editor.select({ start: span.end, end: span.end })
        }
        if (fields || !marking.startsWith('kind ')) return fields !== undefined
      }
      const key = marking.replace('kind ', '')
      if (!kinds.some((one) => one.key === key)) return false
      closeForm()
      const draft = newDraft({ articleId: article.id, versionId: version.id }, key, [span], index)
      drafts.put(draft)
      drafts.setOpenKey(draft.key)
      editor.select({ start: span.end, end: span.end })
      setTextActive(false)
      return true
    },
    [index, editor, canAnnotate, open, drafts, kinds, closeForm, article.id, version.id],
  )

  const step = useCallback(
    (by: 1 | -1) => {
      if (shown.length === 0) return
      const at = shown.findIndex(({ id }) => id === activeId)
      const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.max(0, Math.min(shown.length - 1, at + by))
      show(shown[next]?.id)
    },
    [shown, activeId, show],
  )

  const save = useCallback(
    async (key: string) => {
      const draft = drafts.drafts.find((one) => one.key === key)
      const saved = await drafts.save(key)
      if (!saved) return
      if (draft?.base) actions.sayEdited(draft.base, saved)
      else actions.sayCreated(saved)
      activate(saved.id)
      if (drafts.openKey === key) editor?.focus()
    },
    [drafts, actions, activate, editor],
  )

  const discard = useCallback(
    (key: string) => {
      const draft = drafts.drafts.find((one) => one.key === key)
      drafts.drop(key)
      const isWorthUndo =
        draft && (!draft.base || JSON.stringify(draft.fields) !== JSON.stringify(fieldsOf(draft.base)))
      if (!isWorthUndo) return
      const undo = () => {
        drafts.put(draft)
        drafts.setOpenKey(draft.key)
      }
      toast({
        message: draft.base ? 'Your changes were dropped.' : 'Discarded.',
        action: { label: 'Undo', onClick: undo },
      })
    },
    [drafts, toast],
  )

  const onKey = useCallback(
    (event: KeyboardEvent): boolean => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
      const letter = event.key.toLowerCase()
      if (letter === 'j' || letter === 'k') {
        step(letter === 'j' ? 1 : -1)
        return true
      }
      if (event.key === 'Escape') {
        const selected = editor?.selection()
        if (selected) editor?.select({ start: selected.end, end: selected.end })
        else show(undefined)
        return true
      }
      if (event.key === 'Enter' && editor && !editor.selection()) {
        const ids = places.at(editor.caret())
        if (ids.length > 1) {
          const { left, bottom } = editor.edgeBox({ start: editor.caret(), end: editor.caret() + 1 }, 'start')
          setChoice({ ids, x: left, y: bottom })
        } else if (ids[0]) show(ids[0])
        return true
      }
      const marking = markingKeys[letter]
      return marking !== undefined && mark(marking)
    },
    [editor, places, step, show, mark],
  )

  const onPress = useCallback(
    (event: MouseEvent): boolean => {
      const at = editor?.characterAt(event.clientX, event.clientY)
      if (at === undefined || editor?.selection()) return false
      const ids = places.at(at)
      if (ids.length > 1) setChoice({ ids, x: event.clientX, y: event.clientY })
      else if (ids[0]) show(ids[0])
      return false
    },
    [editor, places, show],
  )

  // J and K also work from the page and from the list; not where somebody types.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (
        target.closest('input, textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=radiogroup]')
      )
        return
      if (/^[jk]$/i.test(event.key) && onKey(event)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onKey])

  useEffect(() => onSessionExpired(() => setSigningIn(true)), [])

  /** What was on its way goes on with its own key, but only for the person who typed it. */
  const signedIn = async () => {
    const session = await readSession()
    if (!session.ok) return
    if (session.value.user.id !== person.id) {
      location.reload()
      return
    }
    setSigningIn(false)
    for (const { key } of drafts.drafts) if (drafts.stateOf(key).is === 'signed-out') void save(key)
  }

  const tool = markable(index, selection)
  return (
    <div className="reader" data-open={open !== undefined || undefined}>
      <div
        className="reader-text"
        onFocus={() => setTextActive(true)}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setTextActive(false)}
      >
        <ArticleHead article={article} />
        <ArticleText
          {...{ index, segments, accents, colours, onKey, onPress }}
          blocks={version.blocks}
          label={`Text of “${article.title}”. Read only; select to mark.`}
          language={article.language}
          onReady={setEditor}
          onSelectionChange={setSelection}
        >
          {editor && tool && textActive && canAnnotate && (
            <MarkingToolbar
              {...{ editor, kinds }}
              selection={selection ?? tool}
              formKind={open?.fields.kind}
              mentioned={open?.fields.actors[0]?.name}
              canSnap={wholeQuotation(index, tool) !== undefined}
              onMark={mark}
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
      <ReaderPanel
        {...{ index, kinds, person, drafts, filter, canAnnotate }}
        annotations={shown}
        total={annotations.length}
        activeId={activeId}
        selection={tool}
        actions={{
          onActivate: (id) => show(id === activeId ? undefined : id),
          onEdit: startEditing,
          onDelete: (annotation) => void actions.remove(annotation),
          onSubmit: (annotation) => void actions.submit([annotation.id]),
          onWithdraw: (annotation) => void actions.withdraw(annotation),
          onDecide: actions.decide,
        }}
        onFilter={setFilter}
        onSubmitAll={(ids) => void actions.submit(ids)}
        onSave={(key) => void save(key)}
        onDiscard={discard}
        onClose={closeForm}
        onPut={put}
        onSignIn={() => setSigningIn(true)}
      />
      {choice && (
        <ChooseAnnotation
          at={choice}
          annotations={choice.ids.flatMap((id) => byId.get(id) ?? [])}
          onChoose={show}
          onClose={() => setChoice(undefined)}
        />
      )}
      <Dialog
        open={signingIn}
        onOpenChange={setSigningIn}
        title="Sign in again"
        description={`Your session has ended. What you typed is kept; it is saved once ${person.name} is signed in again.`}
        size="sm"
      >
        {signIn(() => void signedIn())}
      </Dialog>
    </div>
  )
}

function accentsOf(open: AnnotationDraft | undefined, active: AnnotationView | undefined): Accent[] {
  const fields = open?.fields ?? (active && fieldsOf(active))
  if (!fields) return []
  const mentions = fields.actors.flatMap(({ mention }) => mention ?? [])
  return [
    ...fields.spans.map((span) => ({ ...span, look: open ? ('draft' as const) : ('active' as const) })),
    ...(fields.cue ? [{ ...fields.cue, look: 'cue' as const }] : []),
    ...mentions.map((span) => ({ ...span, look: 'mention' as const })),
  ]
}
