// Which check-ins of a commitment were met, and which missed by how much.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"time"

	commitmentv1 "commitments-examples/gen/commitment/v1"
	"commitments-examples/gen/commitment/v1/commitmentv1connect"
	"commitments-examples/internal/api"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()

	client := commitmentv1connect.NewCommitmentServiceClient(http.DefaultClient, api.BaseURL())
	answer, err := client.GetCommitment(ctx, &commitmentv1.GetCommitmentRequest{CompanyId: "cyberdyne", CommitmentId: "1"})
	if err != nil {
		log.Fatal(err)
	}
	for _, checkin := range answer.GetCommitment().GetCheckins() {
		fmt.Println(checkin.GetNumber(), checkin.GetVerdict(), api.Decimal(checkin.GetShortfall()))
	}
}
