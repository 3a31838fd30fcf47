import type { StatementView } from '@/lib/schemas/claim'
import { outletOf } from './statement-source'

type QuotedProps = { statement: Pick<StatementView, 'exact' | 'article'>; label?: string }

/** The words of a statement with their outlet, where a dialog speaks of them. */
export const QuotedStatement = ({ statement, label }: QuotedProps) => (
  <blockquote className="border-line-strong border-s-2 ps-3">
    {label && <p className="text-ink-3 text-xs">{label}</p>}
    <p dir="auto" className="line-clamp-5 font-serif">
      {statement.exact}
    </p>
    <p className="text-ink-3 text-xs">{outletOf(statement)}</p>
  </blockquote>
)
