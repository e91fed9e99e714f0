// What every company has missed and owes.
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
	answer, err := client.ListCompanySummaries(ctx, &commitmentv1.ListCompanySummariesRequest{})
	if err != nil {
		log.Fatal(err)
	}
	for _, summary := range answer.GetSummaries() {
		fmt.Println(summary.GetCompanyId(), summary.GetCounts().GetMissed(), api.Decimal(summary.GetOwed()))
	}
}
