import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { textIndex } from '@/lib/domain/text/text-index'
import { type Block, type BlockRole, boilerplateRoles } from '@/lib/schemas/block'
import { words } from '@/lib/words'

const say = words.imports.previewText

const roleWords: Readonly<Record<BlockRole, string>> = {
  body: '',
  title: say.title,
  byline: say.byline,
  dateline: say.dateline,
  credit: say.credit,
  'share-bar': say.shareBar,
  'comment-form': say.commentForm,
  related: say.relatedLinks,
  notice: say.noticeOfTheSite,
}

const shownAtFirst = 400
const kinds: Readonly<Record<Block['kind'], string>> = {
  paragraph: 'leading-relaxed',
  heading: 'font-semibold text-lg leading-snug',
  'list-item': 'ml-5 list-item list-disc leading-relaxed',
  quotation: 'border-line-strong border-l-2 pl-4 leading-relaxed',
  preformatted: 'overflow-x-auto whitespace-pre-wrap font-mono text-sm',
  'table-row': 'border-line border-b py-1 text-base',
}

/** The words as they will be kept, block by block; what isn’t the article itself is dimmed and named. */
export function PreviewText({ text, blocks, language }: { text: string; blocks: readonly Block[]; language?: string }) {
  const index = textIndex(text)
  return (
    <div lang={language || undefined} className="grid gap-3 font-serif text-ink text-md">
      {blocks.slice(0, shownAtFirst).map((block) => (
        <BlockLine key={block.start} block={block}>
          {index.slice(block.start, block.end)}
        </BlockLine>
      ))}
      {blocks.length > shownAtFirst && (
        <p className="font-sans text-ink-3 text-sm">{say.andMoreBlocksWhich(blocks.length - shownAtFirst)}</p>
      )}
    </div>
  )
}

function BlockLine({ block: { kind, role }, children }: { block: Block; children: ReactNode }) {
  const dimmed = (boilerplateRoles as readonly BlockRole[]).includes(role)
  return (
    <div dir="auto" className={kind === 'heading' && role === 'body' ? 'mt-3' : undefined}>
      {roleWords[role] && (
        <span className="mb-0.5 block font-medium font-sans text-ink-3 text-xs">
          {roleWords[role]}
          {dimmed && say.notPartOfThe}
        </span>
      )}
      <div
        className={classNames(
          kinds[kind],
          'whitespace-pre-line',
          dimmed && 'border-line-strong border-l border-dashed pl-3 text-ink-3 text-sm',
        )}
      >
        {children}
      </div>
    </div>
  )
}
