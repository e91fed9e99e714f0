// What a company owes.
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
	answer, err := client.GetCompanySummary(ctx, &commitmentv1.GetCompanySummaryRequest{CompanyId: "cyberdyne"})
	if err != nil {
		log.Fatal(err)
	}
	owed := answer.GetSummary().GetOwed()
	fmt.Println(api.Decimal(owed), owed.GetCurrencyCode())
}
