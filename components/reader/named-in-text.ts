'use client'
import { createContext } from 'react'
import type { Naming } from '@/lib/domain/suggestions/named-actors'

/** Where the article on the screen names actors that the desk knows. */
export const NamedInText = createContext<readonly Naming[]>([])
