import 'server-only'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readFile } from '@/lib/formats/read-article'
import type { AnnotationView } from '@/lib/schemas/annotation'
import { addSource } from '../commands/add-source'
import { createActor } from '../commands/create-actor'
import { createAnnotation } from '../commands/create-annotation'
import { createArticle } from '../commands/create-article'
import { createStory } from '../commands/create-story'
import { decideAnnotation } from '../commands/decide-annotation'
import { linkClaims } from '../commands/link-claims'
import { submitAnnotations } from '../commands/submit-annotations'
import { db } from '../db'
import { getArticle } from '../queries/get-article'
import { type DemoActor, demoActors } from './demo/actors'
import { type DemoAnnotation, demoAnnotations } from './demo/annotations'
import { type DemoArticle, demoArticles, demoStory } from './demo/articles'
import { demoClaimLinks } from './demo/claim-links'
import type { DemoPeople } from './demo/people'
import { demoSources } from './demo/sources'
import { done } from './done'
import { placeBeside, placeWords } from './place-words'

type Marked = { articleId: string; text: string }
type Vocabulary = { actors: Readonly<Record<DemoActor, string>>; topics: ReadonlyMap<string | null, string> }

/**
 * Tells the demo’s story through the commands, as its people would. Each step carries a key, so that a seed
 * that was killed half-way makes nothing twice when it runs again.
 */
export async function tellDemoStory(people: DemoPeople): Promise<void> {
  const story = done(await createStory(people.editor, demoStory, once('story')))
  const articles = new Map<string, Marked>()
  for (const article of demoArticles) articles.set(article.file, await takeIn(people, article, story.id))
  await addSources(people, story.id)
  const vocabulary = { actors: await addActors(people), topics: await readTopics(people) }
  const ids: string[] = []
  for (const [i, annotation] of demoAnnotations.entries()) {
    const article = articles.get(annotation.file) as Marked
    const marked = await mark(people, annotation, article, vocabulary, i)
    await carryOn(people, annotation, marked, i)
    ids.push(marked.id)
  }
  await link(people, ids)
}

const once = (step: string) => ({ idempotencyKey: `demo-seed:${step}` })

/** The words of a demo article’s file, as an upload would read them. */
export function readDemoFile(file: string) {
  const path = fileURLToPath(new URL(`./demo/${file}`, import.meta.url))
  return done(readFile(file, readFileSync(path))).source
}

async function takeIn({ editor }: DemoPeople, { file, ...fields }: DemoArticle, story: string): Promise<Marked> {
  const input = { ...readDemoFile(file), ...fields, story }
  const { articleId } = done(await createArticle(editor, input, once(`article:${file}`)))
  const { version } = done(await getArticle(editor, articleId))
  return { articleId, text: version.text }
}

async function addSources({ editor }: DemoPeople, storyId: string): Promise<void> {
  for (const { file, ...fields } of demoSources) {
    const { text } = readDemoFile(file)
    done(await addSource(editor, { ...fields, text, storyId }, once(`source:${file}`)))
  }
}

async function addActors({ editor }: DemoPeople): Promise<Vocabulary['actors']> {
  const ids: [string, string][] = []
  for (const [key, actor] of Object.entries(demoActors)) {
    ids.push([key, done(await createActor(editor, actor, once(`actor:${key}`))).id])
  }
  return Object.fromEntries(ids) as Vocabulary['actors']
}

async function readTopics({ editor }: DemoPeople): Promise<Vocabulary['topics']> {
  const topics = await db.topic.findMany({ where: { deskId: editor.deskId, notation: { not: null } } })
  return new Map(topics.map(({ notation, id }) => [notation, id]))
}

async function mark(
  { editor }: DemoPeople,
  { words, quote, claim, actors = [], topics = [], note }: DemoAnnotation,
  { articleId, text }: Marked,
  vocabulary: Vocabulary,
  number: number,
): Promise<AnnotationView> {
  const spans = placeWords(text, words)
  const input = {
    ...{ articleId, kind: quote ? 'quote' : 'claim', spans, exact: words.join(' … '), note },
    ...(quote && { quote: { form: quote.form, cue: quote.cue ? placeBeside(text, quote.cue, spans) : null } }),
    ...(claim && { claim }),
    actors: actors.map(({ actor, role, mention }) => ({
      ...{ actorId: vocabulary.actors[actor], role },
      mention: mention ? placeBeside(text, mention, spans) : null,
    })),
    topics: topics.map((code) => vocabulary.topics.get(code)),
  }
  return done(await createAnnotation(editor, input, once(`annotation:${number}`)))
}

const decisions = { approved: 'approve', changes_requested: 'request_changes', rejected: 'reject' } as const

/** Brings an annotation as far as the demo wants it: offered by the editor, decided on by the reviewer. */
async function carryOn(
  { editor, reviewer }: DemoPeople,
  { outcome, reason }: DemoAnnotation,
  { id }: AnnotationView,
  number: number,
): Promise<void> {
  if (outcome === 'draft') return
  const { items } = done(await submitAnnotations(editor, { ids: [id] }, once(`submit:${number}`)))
  const [offered] = items
  if (!offered?.ok) throw new Error(`The demo’s annotation ${number} could not be submitted.`)
  if (outcome === 'submitted') return
  const { revision } = offered.annotation
  const decision = { annotationId: id, decision: decisions[outcome], reason, revision }
  done(await decideAnnotation(reviewer, decision, once(`decide:${number}`)))
}

/** Says what the demo’s claims and quotes say of each other; they are named by their words. */
async function link({ editor }: DemoPeople, ids: readonly string[]): Promise<void> {
  const idOf = (words: string) => ids[demoAnnotations.findIndex((one) => one.words[0] === words)]
  for (const [i, { from, to, ...says }] of demoClaimLinks.entries())
    done(await linkClaims(editor, { from: idOf(from), to: idOf(to), ...says }, once(`claim-link:${i}`)))
}
