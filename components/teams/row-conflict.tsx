import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Two answers about one person: the rater decides, and nothing is lost before they do. */
export function RowConflict({
  name,
  draftId,
  saved,
  onOverwrite,
  onKeep,
}: {
  name: string;
  draftId: string;
  /** What another tab or device saved. */
  saved: string;
  onOverwrite: () => void;
  onKeep: () => void;
}) {
  return (
    <>
      <p>
        <Icon name="cloud-alert" /> Changed in another tab or on another device. Saved there:{" "}
        {saved === "not_observed" ? "not seen" : `level ${saved}`}.
      </p>
      <Button
        type="submit"
        variant="secondary"
        name={`overwrite.${draftId}`}
        value="on"
        onClick={(event) => {
          event.preventDefault();
          onOverwrite();
        }}
      >
        Keep what’s here
        <span className="sr-only"> about {name}</span>
      </Button>
      <Button variant="quiet" className="noscript:hidden" onClick={onKeep}>
        Keep the saved answer
        <span className="sr-only"> about {name}</span>
      </Button>
    </>
  );
}
