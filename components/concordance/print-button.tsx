'use client'
import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { words } from '@/lib/words'

export const PrintButton = () => (
  <Button className="print:hidden" icon={<Printer size={15} aria-hidden />} onClick={() => window.print()}>
    {words.concordance.brief.print}
  </Button>
)
