import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { CorrectionCard } from '@/components/corrections/correction-card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getCorrection } from '@/lib/server/queries/list-corrections'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const said = words.corrections

export const metadata: Metadata = { title: said.one }

export default async function CorrectionPage({ params }: { params: Promise<{ id: string }> }) {
  const correction = await getCorrection(await requirePrincipal(), (await params).id)
  if (!correction.ok) notFound()
  const { storyId } = correction.value.article
  return (
    <Page>
      <PageHeader
        title={said.one}
        above={
          storyId && (
            <Link
              href={`/stories/${storyId}/corrections`}
              className="underline-offset-2 hover:text-ink hover:underline"
            >
              {said.title}
            </Link>
          )
        }
      />
      <CorrectionCard correction={correction.value} />
    </Page>
  )
}
