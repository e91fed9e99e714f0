import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import type { SimulateCommitmentsResponse } from "@portal/contracts/commitment/v1/simulation_pb";
import { useRead } from "@portal/platform";
import { skipToken, type Timestamp } from "@portal/rpc";
import { useState } from "react";
import { type Question, requestOf } from "./question";

/** A question with its answer: what stands on screen speaks of both. */
export interface Answered {
  readonly question: Question;
  readonly sure: number;
  readonly reply: SimulateCommitmentsResponse;
}

export interface Simulation {
  /** Of the question before, until the present one is answered. */
  readonly answered: Answered | undefined;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly refetch: () => void;
}

interface Asked {
  readonly companyId: string;
  readonly asOf: Timestamp | undefined;
  readonly sure: number;
}

/** Asks the services; undefined asks nothing, and then there is no answer either. */
export function useSimulation(question: Question | undefined, asked: Asked): Simulation {
  const { data, error, refetch } = useRead(
    CommitmentService.method.simulateCommitments,
    question ? requestOf(question, asked) : skipToken,
  );
  const [answered, setAnswered] = useState<Answered>();
  if (question && data && answered?.reply !== data) setAnswered({ question, sure: asked.sure, reply: data });
  return {
    answered: question && !error ? answered : undefined,
    isPending: question !== undefined && !data && !error,
    error,
    refetch,
  };
}
