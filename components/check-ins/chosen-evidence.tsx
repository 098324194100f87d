import { AttestationQuote } from "@/components/attestations/attestation-quote";
import { dayText } from "@/lib/text/dates";

/** Pieces of evidence that a check-in's subject chose for its rater. Links lead away without a referrer. */
export function ChosenEvidence({
  pieces,
}: {
  pieces: {
    id: string;
    title: string;
    account: string;
    link: string | null;
    happenedOn: string;
    /** What others confirmed of it: the sentence, and who and when. */
    confirmations: { statement: string; by: string }[];
  }[];
}) {
  return (
    <ul className="flex max-w-measure flex-col gap-4">
      {pieces.map(({ id, title, account, link, happenedOn, confirmations }) => (
        <li key={id} className="wrap-anywhere">
          <p className="font-medium">{title}</p>
          <p className="text-sm text-muted">{dayText(happenedOn)}</p>
          {account && <p className="whitespace-pre-line">{account}</p>}
          {link && (
            <a href={link} rel="noopener noreferrer nofollow" className="link">
              {link}
            </a>
          )}
          {confirmations.map((confirmation) => (
            <div key={confirmation.by} className="mt-2">
              <AttestationQuote {...confirmation} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
