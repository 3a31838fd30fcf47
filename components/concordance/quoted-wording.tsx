import type { VariantView } from '@/lib/schemas/concordance'

/** A wording by itself, and whose it is. */
export const QuotedWording = ({ variant: { exact, outlet } }: { variant: VariantView }) => (
  <blockquote className="border-line-strong border-s-2 ps-3">
    <p dir="auto" className="font-serif">
      {exact}
    </p>
    <p className="text-ink-3 text-xs">{outlet}</p>
  </blockquote>
)
