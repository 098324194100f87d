import { Notice } from "@/components/ui/notice";

const reasons = {
  "pdf-busy": {
    title: "Too many PDFs are being created",
    text: "The line was full, so yours wasn’t created.",
  },
  "pdf-waiting": {
    title: "Another PDF of yours is being created",
    text: "Only one at a time is created for each person, so this one wasn’t.",
  },
  "pdf-failed": {
    title: "The PDF couldn’t be created",
    text: "Something went wrong on the server along the way.",
  },
};

type Reason = keyof typeof reasons;

export function isPdfRefusal(value: unknown): value is Reason {
  return typeof value === "string" && Object.hasOwn(reasons, value);
}

/** Above a report, when the PDF that someone asked for could not be made. */
export function PdfRefusal({ reason, pdf }: { reason: Reason; pdf: string }) {
  const { title, text } = reasons[reason];

  return (
    <Notice tone="warning" title={title} announce>
      <p>
        {text} Your report is unchanged. In a moment,{" "}
        <a href={pdf} className="link">
          request the PDF again
        </a>
        .
      </p>
    </Notice>
  );
}
