import type { GraphQLSchema } from 'graphql'

export function printSdl(schema: GraphQLSchema): string
export function typedDocuments(sdl: string, documents: readonly { path: string; text: string }[]): Promise<string>
export function breakingChanges(
  oldSdl: string,
  newSdl: string,
): Promise<{ readonly type: string; readonly path: string; readonly message: string }[]>
