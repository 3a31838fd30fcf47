import type { Metadata } from 'next'
import { AddPerson } from '@/components/people/add-person'
import { PeopleTable } from '@/components/people/people-table'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listPeople } from '@/lib/server/queries/list-people'
import { requirePrincipal } from '@/lib/server/session'
import { words } from '@/lib/words'

const say = words.pages.people

export const metadata: Metadata = { title: say.people }

export default async function PeoplePage() {
  const principal = await requirePrincipal()
  const people = await listPeople(principal)
  return (
    <Page>
      <PageHeader title={say.people} text={say.whoWorksOnThis} actions={people.ok && <AddPerson />} />
      {people.ok ? (
        <PeopleTable people={people.value.items} ownId={principal.userId} />
      ) : (
        <Notice tone="caution">{people.error.message}</Notice>
      )}
    </Page>
  )
}
