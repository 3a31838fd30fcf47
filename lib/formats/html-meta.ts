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
      const content = attribute(element, 'content')?.trim()
      if (key && content && !found.metas.has(key.toLowerCase())) found.metas.set(key.toLowerCase(), content)
    }
    if (name === 'title' && !found.title) found.title = innerText(element)
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
    language: tag(found.language) ?? tag(metas.get('og:locale')?.replace('_', '-')),
    publishedAt: moment(linked.publishedAt) ?? moment(metas.get('article:published_time')) ?? moment(found.time),
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

/** Reads only strings at known places, so that nothing of the page's data becomes an object of ours. */
function linkedData(json: string): LinkedData {
  if (json.length > 200_000) return {}
  try {
    const parsed: unknown = JSON.parse(json)
    const things = [parsed, field(parsed, '@graph')].flat(2)
    const article = things.find((thing) => /Article|BlogPosting|Report/.test(String(field(thing, '@type') ?? '')))
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
const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined)

const plainName = (value: string | undefined) => (value && !/^https?:/.test(value) ? value : undefined)
const webUrl = (value: string | undefined) =>
  value && /^https?:\/\//i.test(value) && URL.canParse(value) && value.length <= 2_048 ? value : undefined
const tag = (value: string | undefined) => (value && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) ? value : undefined)

/** “Headline | The Daily Ferry”: without the site's name, where it is known. */
function withoutSite(title: string, site: string | undefined): string | undefined {
  const cut = site
    ? title.replace(new RegExp(`\\s*[|–—-]\\s*${site.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`), '')
    : title
  return cut.trim() || undefined
}

function moment(value: string | undefined): string | undefined {
  if (!value || !/^\d{4}-\d{2}-\d{2}/.test(value)) return undefined
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
