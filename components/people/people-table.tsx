'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'
import { callApi } from '@/components/api/client'
import { Badge } from '@/components/ui/badge'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { useToast } from '@/components/ui/toast'
import { type PersonView, personView, type Role, role } from '@/lib/schemas/person'
import { words } from '@/lib/words'
import { PersonActions, type PersonChange } from './person-actions'

const say = words.people.peopleTable

const roleWords: Readonly<Record<Role, string>> = {
  viewer: say.viewerReadsAndExports,
  editor: say.editorAlsoImportsAnd,
  reviewer: say.reviewerAlsoDecides,
  admin: say.adminAlsoManagesThe,
}

/** Everybody on the desk, with what they may do; a change counts from their next click on. */
export function PeopleTable({ people, ownId }: { people: readonly PersonView[]; ownId: string }) {
  const router = useRouter()
  const toast = useToast()
  const [trouble, setTrouble] = useState('')
  const [busyId, setBusyId] = useState<string>()

  const change = async (person: PersonView, body: { role: Role } | PersonChange, done: string) => {
    setBusyId(person.id)
    const answer = await callApi({
      method: 'PATCH',
      path: `/people/${person.id}`,
      body,
      schema: z.looseObject({ id: personView.shape.id }),
    })
    setBusyId(undefined)
    setTrouble(answer.ok ? '' : answer.error.message)
    if (answer.ok) toast({ message: done, tone: 'positive' })
    router.refresh()
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {trouble && <Notice tone="negative">{trouble}</Notice>}
      <Table label={say.peopleOfThisDesk}>
        <TableHead>
          <TableRow>
            <TableHeader>{say.name}</TableHeader>
            <TableHeader>{say.eMail}</TableHeader>
            <TableHeader>{say.role}</TableHeader>
            <TableHeader>
              <span className="sr-only">{say.account}</span>
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {people.map((person) => (
            <TableRow key={person.id}>
              <TableCell className="font-medium">
                {person.name} {person.id === ownId && <span className="font-normal text-ink-3">{say.you}</span>}{' '}
                {person.disabledAt && <Badge tone="negative">{say.closed}</Badge>}{' '}
                {person.isDemo && <Badge>{say.demo}</Badge>}
              </TableCell>
              <TableCell className="text-ink-2">{person.email}</TableCell>
              <TableCell>
                <Field label={say.roleOf(person.name)} labelHidden>
                  <Select
                    value={person.role}
                    disabled={busyId === person.id}
                    onChange={(event) => {
                      const next = event.target.value as Role
                      void change(person, { role: next }, say.isNow(person.name, next))
                    }}
                    className="min-w-40"
                  >
                    {role.options.map((name) => (
                      <option key={name} value={name}>
                        {roleWords[name]}
                      </option>
                    ))}
                  </Select>
                </Field>
              </TableCell>
              <TableCell className="w-10 text-right">
                <PersonActions
                  person={person}
                  busy={busyId === person.id}
                  onChange={(body, done) => change(person, body, done)}
                />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
