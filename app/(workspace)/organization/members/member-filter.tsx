import Form from "next/form";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { foundText } from "@/lib/people/words";

/** Narrows the list to names that contain this; the search text is in the address. */
export function MemberFilter({ name, found }: { name: string; found: number }) {
  return (
    <search className="flex flex-col gap-3">
      <Form action="/organization/members" className="flex max-w-md items-end gap-2">
        <div className="flex-1">
          <TextField
            key={name}
            name="name"
            label="Name"
            defaultValue={name}
            maxLength={100}
            autoComplete="off"
          />
        </div>
        <Button type="submit" variant="secondary">
          Find
        </Button>
      </Form>
      {name && (
        <p role="status" className="text-muted">
          {foundText(found)} “{name}.”{" "}
          <Link href="/organization/members" className="link">
            Show all members
          </Link>
        </p>
      )}
    </search>
  );
}
