// What is owed for each commitment of a company.
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
	answer, err := client.ListCommitments(ctx, &commitmentv1.ListCommitmentsRequest{CompanyId: "cyberdyne"})
	if err != nil {
		log.Fatal(err)
	}
	for _, commitment := range answer.GetCommitments() {
		fmt.Println(commitment.GetId(), commitment.GetServiceCode(), api.Decimal(commitment.GetOwed()))
	}
}
