import { Fragment } from 'react'

/** A saying with its figures set in bold tabular digits. @example text '{n} of {d}', figures { n: 3, d: 7 } */
export function FiguresText({ text, figures }: { text: string; figures: Readonly<Record<string, string | number>> }) {
  const parts = text.split(/(\{\w+\})/)
  return (
    <>
      {parts.map((part, at) => {
        const name = /^\{(\w+)\}$/.exec(part)?.[1]
        return name !== undefined && name in figures ? (
          <b key={at} className="num">
            {figures[name]}
          </b>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        )
      })}
    </>
  )
}
