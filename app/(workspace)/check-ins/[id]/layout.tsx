import { idParam } from "@/app/_request/params";
import { ReadHere } from "@/app/(workspace)/inbox/read-here";

/** Around each page of a check-in: looking at it reads what the inbox says about it. */
export default async function CheckInLayout({ params, children }: LayoutProps<"/check-ins/[id]">) {
  const id = await idParam(params);

  return (
    <>
      {id && <ReadHere page="check-in" id={id} />}
      {children}
    </>
  );
}
