"use client";

import Link from "next/link";
import { Fragment } from "react";
import { Tag } from "@/components/ui/tag";

/**
 * Who a row of the members is about. In the browser too, so that a page carries the names once, not each row's tree
 * beside it.
 */
export function MemberName({
  id,
  name,
  address,
  isViewer,
}: {
  /** Of the membership. */
  id: string;
  name: string;
  address: string;
  isViewer: boolean;
}) {
  return (
    <>
      <Link href={`/organization/members/${id}`} className="link mr-2 wrap-anywhere">
        {name}
      </Link>
      {isViewer && <Tag>You</Tag>}
      <span className="member-address">
        <Breakable address={address} />
      </span>
    </>
  );
}

/** It breaks after its "@" and before a dot, where it has to. */
function Breakable({ address }: { address: string }) {
  return address.split(/(?<=@)|(?=\.)/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one address keep their order.
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
