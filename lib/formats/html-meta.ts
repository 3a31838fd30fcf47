import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { SourceMeta } from '@/lib/domain/articles/drawing'

/** An attribute's value; undefined where the element has none of that name. */
export const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value

/**
 * What a page says of itself: JSON-LD first, Open Graph and article tags second, the title element last.
 * Sources: schema.org NewsArticle; the Open Graph protocol.
 */
export function readHtmlMeta(document: Tree.Document): SourceMeta {
  const found = {
    metas: new Map<string, string>(),
    title: '',
    canonical: '',
    language: '',
    time: '',
    linked: {} as LinkedData,
  }
  for (const element of elementsOf(document)) {
    const name = element.tagName
    if (name === 'html') found.language = attribute(element, 'lang') ?? ''
    if (name === 'meta') {
      const key = attribute(element, 'property') ?? attribute(element, 'name')
      const content = oneLine(attribute(element, 'content') ?? '')
      if (key && content && !found.metas.has(key.toLowerCase())) found.metas.set(key.toLowerCase(), content)
    }
    if (name === 'title' && !found.title) found.title = oneLine(innerText(element))
    if (name === 'link' && attribute(element, 'rel') === 'canonical') found.canonical = attribute(element, 'href') ?? ''
    if (name === 'time' && !found.time) found.time = attribute(element, 'datetime') ?? ''
    if (name === 'script' && attribute(element, 'type') === 'application/ld+json')
      found.linked = { ...linkedData(innerText(element)), ...found.linked }
  }
  const { metas, linked } = found
  const siteName = metas.get('og:site_name') ?? linked.outlet
  return {
    title: linked.title ?? metas.get('og:title') ?? withoutSite(found.title, siteName),
    byline: linked.byline ?? metas.get('author') ?? plainName(metas.get('article:author')),
    outlet: siteName,
    url: webUrl(found.canonical) ?? webUrl(metas.get('og:url')),
    language: languageOf(found.language) ?? languageOf(metas.get('og:locale')),
    publishedAt: momentOf(linked.publishedAt) ?? momentOf(metas.get('article:published_time')) ?? momentOf(found.time),
  }
}

type LinkedData = { title?: string; byline?: string; outlet?: string; publishedAt?: string }

function* elementsOf(document: Tree.Document): Generator<Tree.Element> {
  const stack: Tree.Node[] = [document]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('tagName' in node) yield node
    if ('childNodes' in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i] as Tree.Node)
  }
}

const innerText = (element: Tree.Element) =>
  element.childNodes
    .map((child) => (child.nodeName === '#text' ? (child as Tree.TextNode).value : ''))
    .join('')
    .trim()

/** No field of ours is longer, and no pattern meets more than this. */
const longestField = 2_000

/** Reads only strings at known places, so that nothing of the page's data becomes an object of ours. */
function linkedData(json: string): LinkedData {
  if (json.length > 200_000) return {}
  try {
    const parsed: unknown = JSON.parse(json)
    const things = [parsed, field(parsed, '@graph')].flat(2)
    const article = things.find((thing) =>
      [field(thing, '@type')]
        .flat()
        .some((type) => typeof type === 'string' && /Article|BlogPosting|Report/.test(type)),
    )
    if (!article) return {}
    const entries = {
      title: text(field(article, 'headline')),
      byline:
        [field(article, 'author')]
          .flat()
          .map((author) => text(field(author, 'name')) ?? text(author))
          .filter(Boolean)
          .join(', ') || undefined,
      outlet: text(field(field(article, 'publisher'), 'name')),
      publishedAt: text(field(article, 'datePublished')),
    }
    return Object.fromEntries(Object.entries(entries).filter(([, value]) => value)) as LinkedData
  } catch {
    return {}
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
const text = (value: unknown) => (typeof value === 'string' ? oneLine(value) || undefined : undefined)

const oneLine = (value: string) => value.slice(0, longestField).toWellFormed().replace(/\s+/g, ' ').trim()

const plainName = (value: string | undefined) => (value && !/^https?:/.test(value) ? value : undefined)
/** An address if it is one that may be shown as a link. */
export const webUrl = (value: string | undefined): string | undefined =>
  value && /^https?:\/\//i.test(value) && value.length <= 2_048 && URL.canParse(value) ? value : undefined

/** A language tag if it is one: `en_gb` is read as `en-gb`. */
export function languageOf(value: string | undefined): string | undefined {
  const [language = '', ...rest] = (value ?? '').trim().replaceAll('_', '-').split('-')
  const tag = [language.toLowerCase(), ...rest].join('-')
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : undefined
}

/** “Headline | The Daily Ferry”: without the site's name, where it is known. */
function withoutSite(title: string, site: string | undefined): string | undefined {
  const cut = site
    ? title.replace(new RegExp(`\\s*[|–—-]\\s*${site.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`), '')
    : title
  return cut.trim() || undefined
}

/**
 * A moment as ISO text in UTC; a day alone where no hour, or no time zone, is told. Undefined for what is no
 * such date: `3/4/2026` is two different days, and 31 February none.
 */
export function momentOf(value: string | undefined): string | undefined {
  const [, day, clock] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}.*))?$/.exec(value?.trim() ?? '') ?? []
  const midnight = new Date(`${day}T00:00:00Z`)
  if (!day || Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return undefined
  const zoned = clock?.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
  const date = zoned && /(?:Z|[+-]\d{2}:\d{2})$/i.test(zoned) ? new Date(`${day}T${zoned}`) : undefined
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : day
}
