import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Table, TableBody, TableCell, TableHead, TableRow } from "./table";

it("tells which cells name a column and which a row", () => {
  render(
    <Table>
      <TableHead>
        <TableRow>
          <TableCell>Commitment</TableCell>
          <TableCell align="right">Owed</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        <TableRow>
          <TableCell component="th" scope="row">
            s3
          </TableCell>
          <TableCell align="right">$5.00</TableCell>
        </TableRow>
      </TableBody>
    </Table>,
  );
  expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
    "Commitment",
    "Owed",
  ]);
  expect(screen.getByRole("rowheader").textContent).toBe("s3");
  expect(screen.getByRole("cell").textContent).toBe("$5.00");
});
