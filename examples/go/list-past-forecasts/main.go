// What was to be said of the closed check-ins of a commitment while they ran.
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
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()

	client := commitmentv1connect.NewCommitmentServiceClient(http.DefaultClient, api.BaseURL())
	answer, err := client.ListPastForecasts(ctx, &commitmentv1.ListPastForecastsRequest{CompanyId: "cyberdyne", CommitmentId: "1"})
	if err != nil {
		log.Fatal(err)
	}
	for _, past := range answer.GetPastForecasts() {
		fmt.Println(past.GetCheckinNumber(), past.GetSharePercent(), past.GetStatus(), api.Decimal(past.GetActual()))
	}
}
